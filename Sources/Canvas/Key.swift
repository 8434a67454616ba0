/// A key as a person thinks of it, whatever bytes the terminal sent.
package enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, pageUp, pageDown, home, end
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case controlLeft, controlRight
}

/// Everything a terminal can tell a program.
package enum Input: Equatable, Sendable {
  case key(Key)
  /// Pasted text is one thing, never keystrokes.
  case paste(String)
  /// An Enter in one piece with the text before it: a hand, or a terminal that pastes without saying
  /// so.
  case enterInText
  case mouse(Mouse)
  case focused(Bool)
  case resized(Size)
}

/// What the mouse did, and where.
package struct Mouse: Hashable, Sendable {
  package enum Action: Hashable, Sendable { case press, doublePress, wheelUp, wheelDown }

  package var action: Action
  package var point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
