/// What a person can ask of the dashboard; keys, footer, help, palette and manual refer to these.
package enum Command: Hashable, Sendable {
  // Moving
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom
  case deeper, shallower
  case open, back

  // Going places
  case goToPane(PaneName)
  case nextTab, previousTab
  case historyBack, historyForward, lastView

  // Looking for something
  case filter, clearFilter, nextMatch, previousMatch, saveFilter
  case palette, help

  // How it is shown
  case sortNext, sortPrevious, invertSort, wide, zoom
  case nextTheme, toggleMouse, redraw, freeze

  // The world outside
  case refresh, copyID
  case suspend, cancel, leave, quit
}
