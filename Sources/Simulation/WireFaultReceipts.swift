import HTTPMessage
import JSONText

/// What can be wrong with a receipt of a payout that was made.
extension WireFault {
  static let receipts =
    contradictions + [
      changed("receipt without an identifier") { $0.drop("id") },
      changed("identifier unreadable") { $0.set("id", .number("42")) },
      changed("two identifiers that differ") { $0.set("payout_id", .string("another")) },
      changed("identifier under its other name") { $0.rename("id", "payout_id") },
      changed("receipt without a reference") { $0.drop("reference") },
      changed("receipt with fields nobody knows") { $0.set("novel", .array([.null])) },
      changed("receipt inside an envelope") { $0 = .object([JSON.Member("data", $0)]) },
      changed("status that nobody knows") { $0.set("status", .string("ON_HOLD_7")) },
      WireFault(name: "200 for 201", way: .altered { response, _ in response.status = 200 }),
      WireFault(
        name: "receipt cut off",
        way: .altered { response, dice in
          let count = response.body.count
          response.body = Array(response.body.prefix(dice.below(max(1, count))))
        }
      ),
      WireFault(
        name: "receipt that is no text",
        way: .altered { response, dice in
          guard !response.body.isEmpty else { return }
          response.body[dice.below(response.body.count)] = 0xFF
        }
      ),
      WireFault(name: "receipt of another payout", way: .foreignReceipt, contradicts: true),
    ]

  private static let contradictions = [
    ("receipt with another amount", "amount", "1.00"),
    ("receipt in another currency", "currency", "EUR"),
    ("receipt for another recipient", "recipient_id", "somebody else"),
    ("receipt out of another account", "virtual_account_id", "another account"),
    ("receipt with another reference", "reference", "KD-0000000000"),
  ].map { name, field, value in
    var fault = changed(name) { $0.set(field, .string(value)) }
    fault.contradicts = true
    return fault
  }

  private static func changed(
    _ name: String,
    _ change: @escaping @Sendable (inout JSON) -> Void
  ) -> WireFault {
    WireFault(
      name: name,
      way: .altered { response, _ in
        guard (200..<300).contains(response.status),
          var json = try? JSON(parsing: response.body)
        else { return }
        change(&json)
        response.body = json.compact
      }
    )
  }
}

extension JSON {
  fileprivate mutating func drop(_ name: String) {
    guard case .object(let members) = self else { return }
    self = .object(members.filter { $0.name != name })
  }

  fileprivate mutating func set(_ name: String, _ value: JSON) {
    guard case .object(let members) = self else { return }
    let others = members.filter { $0.name != name }
    self = .object(others + [JSON.Member(name, value)])
  }

  fileprivate mutating func rename(_ name: String, _ other: String) {
    guard let value = self[name] else { return }
    drop(name)
    set(other, value)
  }
}
