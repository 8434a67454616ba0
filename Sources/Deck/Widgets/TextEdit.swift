import Canvas

/// What an editing key does to a line of text.
enum TextEdit: Hashable, Sendable {
  case move(Step)
  /// Takes away all between the cursor and the place.
  case delete(Step)

  /// A place, seen from the cursor.
  enum Step: Hashable, Sendable { case left, right, wordLeft, wordRight, start, end }

  /// The keys of a shell's command line.
  static let keys: [Key: TextEdit] = [
    .left: .move(.left), .control("b"): .move(.left),
    .right: .move(.right), .control("f"): .move(.right),
    .controlLeft: .move(.wordLeft), .alt("b"): .move(.wordLeft),
    .controlRight: .move(.wordRight), .alt("f"): .move(.wordRight),
    .home: .move(.start), .control("a"): .move(.start),
    .end: .move(.end), .control("e"): .move(.end),
    .backspace: .delete(.left), .control("h"): .delete(.left),
    .delete: .delete(.right), .control("d"): .delete(.right),
    .control("w"): .delete(.wordLeft), .alt("d"): .delete(.wordRight),
    .control("u"): .delete(.start), .control("k"): .delete(.end),
  ]
}
