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

  // Beginning a change
  case pay, create, resolve

  // In a form
  case nextField, previousField, fieldBelow, fieldAbove, enterField, leaveForm
  case beginAnew, nextDraft, throwAway
  // On a review
  case editForm, postpone, askAgain, showBody

  // The world outside
  case refresh, copyID
  case suspend, cancel, leave, quit
}
