/** Whether there is room for the outline beside the page; else it lies over it (reader.css has the same width). */
export function hasRoomForPlan(): boolean {
  return matchMedia('(min-width: 1100px)').matches;
}
