/// What can stand in one place of a table or be bound to a statement.
package enum StoredValue: Equatable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  static func integer(_ number: Int) -> StoredValue { .integer(Int64(number)) }
  static func text(orNull text: String?) -> StoredValue { text.map { .text($0) } ?? .null }
  static func integer(orNull number: Int64?) -> StoredValue { number.map { .integer($0) } ?? .null }
}
