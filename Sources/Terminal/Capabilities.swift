/// The text capabilities that are used, at their places in every compiled description.
///
/// Left out on purpose: keys (the bytes are read here), character sets, colour changes that would
/// outlive the program, and repeated characters, which not every terminal does that says so.
enum StringCapability: Int, CaseIterable {
  case carriageReturn = 2
  case scrollRegion = 3
  case clearScreen = 5
  case eraseToLineEnd = 6
  case eraseToScreenEnd = 7
  case moveToColumn = 8
  case moveTo = 10
  case down = 11
  case home = 12
  case left = 14
  case right = 17
  case up = 19
  case deleteCell = 21
  case deleteLine = 22
  case bold = 27
  case alternateScreen = 28
  case dim = 30
  case reverse = 34
  case underlineOn = 36
  case eraseCells = 37
  case attributesOff = 39
  case underlineOff = 44
  case insertLine = 53
  case deleteCells = 105
  case deleteLines = 106
  case downBy = 107
  case insertCells = 108
  case scrollForwardBy = 109
  case insertLines = 110
  case leftBy = 111
  case rightBy = 112
  case scrollBackBy = 113
  case upBy = 114
  case moveToRow = 127
  case scrollForward = 129
  case scrollBack = 130
  case eraseToLineStart = 269
  case originalColors = 297
  case foreground = 359
  case background = 360
}

/// The numbers that are used, at their places in every compiled description.
enum NumberCapability: Int, CaseIterable {
  case columns = 0
  case rows = 2
  case colors = 13
  case pairs = 14
  /// Attributes that this terminal cannot show together with colours.
  case noColorAttributes = 15
}

/// The properties that are used, at their places in every compiled description.
enum FlagCapability: Int, CaseIterable {
  case wrapsAtEdge = 1
  case ignoresNewlineAfterWrap = 4
  case movesInInsertMode = 13
  case movesWithAttributes = 14
  case erasesWithBackground = 28
}
