import JSONText
import Kira

/// An account of a kind that one country has, filled in by the table of that kind.
package struct RegionalAccount: Equatable, Sendable, CustomStringConvertible {
  package let type: RegionalType
  private let values: [String: String]

  package init(_ type: RegionalType, _ values: [String: String]) throws(RequestFault) {
    let known = Set(type.fields.map(\.name))
    if let stranger = values.keys.filter({ !known.contains($0) }).min() {
      throw RequestFault("account.\(stranger)", "\(type.code) accounts have no such field")
    }
    for field in type.fields {
      if let text = values[field.name] {
        try field.check(text)
      } else if field.isNeeded {
        throw RequestFault("account.\(field.name)", "\(type.code) accounts need it")
      }
    }
    self.type = type
    self.values = values
  }

  package var description: String { "\(type.code) ····" }

  /// In the order of the table, so that the same account is the same bytes.
  var body: JSON {
    let members = type.fields.compactMap { field in
      values[field.name].map { JSON.Member(field.name, .string($0)) }
    }
    return .object([JSON.Member("account_type", .string(type.code))] + members)
  }
}
