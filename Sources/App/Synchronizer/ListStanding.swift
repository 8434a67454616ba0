/// How far one list has been read since the program began, for whoever watches.
package struct ListStanding: Equatable, Sendable {
  /// Rows that answers brought, those read twice included.
  package var rowsRead = 0
  /// How many rows the walk in progress, or the last one, has put behind it.
  package var done = 0
  /// How many the server says there are.
  package var total: Int?
  /// It was walked to its end, or to what was known, since the program began.
  package var isDone = false

  /// Rows that are still to be read, as far as anybody knows.
  package var missing: Int? {
    if isDone { return 0 }
    return total.map { max(0, $0 - done) }
  }
}
