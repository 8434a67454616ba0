package import Kira

/// A column of what leaves the cache for a program: its name, and how its cell is to be read.
package struct ExportColumn: Sendable {
  package enum Form: Equatable, Sendable {
    case text
    case moment
    /// Minor units, and the currency that says how many digits those have.
    case amount
    /// What the verdicts say of the whole record, which a plain row does not hold.
    case verdict
  }

  /// Part of the contract with whoever reads exports: never renamed.
  package let name: String
  package let form: Form
  /// What is selected for it, in order.
  let expressions: [String]

  /// How many cells of a row it takes.
  package var width: Int { expressions.count }

  package static func all(of kind: ResourceKind) -> [ExportColumn] {
    switch kind {
    case .user: users
    case .account: accounts
    case .deposit: deposits
    case .payout: payouts
    case .recipient: recipients
    }
  }

  /// A column that whoever reads the record fills: how it stands, what to do next.
  package static func verdict(_ name: String) -> ExportColumn {
    ExportColumn(name: name, form: .verdict, expressions: [])
  }
}

extension ExportColumn {
  private static func text(_ name: String, _ expression: String? = nil) -> ExportColumn {
    ExportColumn(name: name, form: .text, expressions: [expression ?? name])
  }

  private static func moment(_ name: String, _ expression: String? = nil) -> ExportColumn {
    ExportColumn(name: name, form: .moment, expressions: [expression ?? name])
  }

  /// Two columns: the figure, and the currency beside it.
  private static func money(_ name: String, in currency: String) -> [ExportColumn] {
    [
      ExportColumn(name: name, form: .amount, expressions: [name, currency]),
      text(currency),
    ]
  }

  private static let times = [
    moment("created_at", "created_key"), moment("updated_at"), moment("as_of", "seen_at"),
    text("source"),
  ]

  private static let users =
    [
      text("id"), text("type", "kind"), text("name"), text("email"), text("country"),
      text("status"), text("verification_status"),
    ] + times

  private static let accounts =
    [
      text("id"), text("user_id"),
      text("owner", "(SELECT user.name FROM user WHERE user.id = account.user_id)"),
      text("bank"), text("provider"), text("mode"), text("status"), text("currency"),
      text("account_number", "number"), text("routing_number"), text("destination"),
    ] + times

  private static let deposits =
    [
      text("id"), text("account_id"),
      text(
        "owner",
        """
        (SELECT user.name FROM account JOIN user ON user.id = account.user_id
          WHERE account.id = deposit.account_id)
        """
      ),
    ] + money("amount", in: "currency") + money("fees", in: "fees_currency")
    + money("net", in: "net_currency") + [text("sender"), text("rail"), text("status")] + times

  private static let recipients =
    [
      text("id"), text("user_id"),
      text("paid_by", "(SELECT user.name FROM user WHERE user.id = recipient.user_id)"),
      text("type", "kind"), text("name"), text("email"), text("rail"), text("bank"),
      text("account"),
    ] + times

  private static let payouts =
    [
      text("id"), text("user_id"), text("account_id"), text("recipient_id"),
      text("recipient", "recipient_name"),
    ] + money("amount", in: "currency") + money("arrives", in: "arrives_currency")
    + [text("rail"), text("status"), text("reference")] + times
}
