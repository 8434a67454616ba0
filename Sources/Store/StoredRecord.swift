import Kira

/// How one kind of resource lies in its table: what the columns are, and the way in and out.
protocol StoredRecord: Resource {
  /// The columns of this kind alone, as in `CREATE TABLE`, in the order of `ownValues`.
  static var ownColumns: [String] { get }
  var ownValues: [StoredValue] { get }
  /// What is read, after the own columns, from the tables of other kinds.
  static var borrowedColumns: [String] { get }
  init(_ shared: SharedColumns, reading row: inout RowReader)

  var changedAt: Moment? { get }
  /// What a list by name goes by.
  var nameShown: SafeText { get }
  var amountShown: Amount? { get }
  var railShown: SafeText { get }
  /// Whatever else a person sees of it in a list and may search for.
  var otherShown: [String] { get }
  /// Whom it belongs to and where its money goes: found by the whole id, of which no list shows
  /// a part.
  var ownerIDs: [String] { get }

  /// The same with what its answer left out taken from an older one.
  func completed(from older: Self) -> Self
}

extension StoredRecord {
  static var borrowedColumns: [String] { [] }
  var amountShown: Amount? { nil }
  var railShown: SafeText { "" }

  static func read(_ row: inout RowReader) -> Seen<Record> {
    let shared = SharedColumns(reading: &row)
    let record = Self(shared, reading: &row).record
    return Seen(record, at: shared.seenAt, source: shared.source)
  }
}

/// The columns that every kind has and that are read back.
struct SharedColumns {
  static let names = ["id", "status", "created_key", "updated_at", "seen_at", "source"]

  let id: String
  let status: String
  let createdAt: Moment?
  let updatedAt: Moment?
  let seenAt: Moment
  let source: Seen<Record>.Source

  init(reading row: inout RowReader) {
    id = row.text()
    status = row.text()
    createdAt = SortKeys.moment(row.integer())
    updatedAt = row.optionalMoment()
    seenAt = Moment(milliseconds: row.integer())
    source = Seen<Record>.Source(rawValue: row.text()) ?? .list
  }
}

extension Record {
  var stored: any StoredRecord {
    switch self {
    case .user(let user): user
    case .account(let account): account
    case .deposit(let deposit): deposit
    case .payout(let payout): payout
    case .recipient(let recipient): recipient
    }
  }

  /// Whether both would be kept alike, a number of which only the end is kept included.
  func isSameAtRest(as other: Record) -> Bool {
    if self == other { return true }
    let now = Moment(milliseconds: 0)
    return Table.values(Seen(self, at: now, source: .list), mentions: "")
      == Table.values(Seen(other, at: now, source: .list), mentions: "")
  }

  func completed(from older: Record) -> Record {
    switch (self, older) {
    case (.user(let new), .user(let old)): .user(new.completed(from: old))
    case (.account(let new), .account(let old)): .account(new.completed(from: old))
    case (.deposit(let new), .deposit(let old)): .deposit(new.completed(from: old))
    case (.payout(let new), .payout(let old)): .payout(new.completed(from: old))
    case (.recipient(let new), .recipient(let old)): .recipient(new.completed(from: old))
    default: preconditionFailure("a \(older.kind) cannot complete a \(kind)")
    }
  }
}

extension SafeText {
  func orElse(_ other: SafeText) -> SafeText { isEmpty ? other : self }
}
