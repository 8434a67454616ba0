/// The modes of a terminal that the program switches on, and off again.
enum ScreenModes {
  /// Switches to the other screen, and asks whether frames can be shown at once.
  ///
  /// The answer comes among the keys, or never.
  static let enter = "\u{1B}[?1049h\u{1B}[?2026$p"
  /// Pastes and the focus are marked, the cursor is hidden.
  static let prepare = "\u{1B}[?2004h\u{1B}[?1004h\u{1B}[?25l"
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  static let showCursor = "\u{1B}[?25h"
  static let hideCursor = "\u{1B}[?25l"
  static let beginFrame = "\u{1B}[?2026h"
  static let endFrame = "\u{1B}[?2026l"

  /// Undoes everything above, in whatever state the terminal is.
  ///
  /// The scroll region is reset before the main screen returns, because that moves the cursor.
  /// Where there is no alternate screen, what was drawn is removed.
  static func farewell(_ description: TerminalDescription) -> String {
    let isOnlyScreen = description.strings[.alternateScreen] == nil
    return endFrame + mouseOff + "\u{1B}[?1004l\u{1B}[?2004l"
      // Cursor keys, number block, line wrap, attributes, scroll region.
      + "\u{1B}[?1l\u{1B}>\u{1B}[?7h\u{1B}[m\u{1B}[r"
      + (isOnlyScreen ? "\u{1B}[H\u{1B}[2J" : "") + showCursor + "\u{1B}[?1049l"
  }
}
