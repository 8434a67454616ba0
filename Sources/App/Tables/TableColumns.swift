import Deck
import Kira

/// The columns of a list on the command line: those of the dashboard, and where more is told.
enum TableColumns {
  static func forTerminal(_ kind: ResourceKind, isWide: Bool) -> [Column] {
    let columns = ListView.columns(of: kind)
    return isWide ? columns.map(\.widened) : columns
  }

  /// Without the sign, and with the moment it was made instead of how long ago that is.
  static func forPrograms(_ kind: ResourceKind) -> [Column] {
    ListView.columns(of: kind).filter { !$0.head.title.isEmpty }.map { column in
      column.head.title == "age" ? created : column
    } + [asOf]
  }

  /// `into-the-account-of`, as it is typed without quotes.
  static func name(of column: Column) -> String {
    String(column.head.title.map { $0 == " " ? "-" : $0 })
  }

  /// No figure without its age, and the line that a person reads is no part of the output.
  private static let asOf = Column(.init("as of", 20...20)) { context in
    Span("\(context.seen.at.dateAndTime) UTC")
  }

  private static let created = Column(.init("created", 20...20)) { context in
    Span(context.seen.value.createdAt.map { "\($0.dateAndTime) UTC" } ?? "")
  }
}

extension Column {
  /// As wide as it may be, and never left out.
  fileprivate var widened: Column {
    var head = head
    head.width = head.width.upperBound...head.width.upperBound
    head.dispensability = 0
    return Column(head, cell: cell)
  }
}
