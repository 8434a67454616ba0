import Forms
import Intents
import Kira
import KiraAPI

/// What a person wants to have paid, as the command line says it.
extension PayoutWish {
  static let options = [
    Option("account", value: "ID", "the virtual account that pays"),
    Option("recipient", value: "ID", "who gets it"),
    Option("amount", value: "50.00", "what leaves the account: digits, a point, two digits"),
    Option("reference", value: "TEXT", "stands behind our own mark in the reference"),
    Option("memo", value: "TEXT", "what the bank passes on; some rails demand it"),
    Option("description", value: "TEXT", "what it is for, for yourselves"),
    Option("nature", value: "WORD", "what the payment is: vendor, first_party, other …"),
  ]

  init(_ invocation: Invocation) throws(Trouble) {
    self.init(
      account: Identifier(try Self.needed("account", invocation)),
      recipient: Identifier(try Self.needed("recipient", invocation)),
      amount: try Self.amount("amount", try Self.needed("amount", invocation))
    )
    reference = invocation.value(of: "reference")
    memo = invocation.value(of: "memo")
    description = invocation.value(of: "description")
    nature = try Self.nature(invocation.value(of: "nature"))
  }

  static func amount(_ option: String, _ text: String) throws(Trouble) -> Amount {
    guard let amount = Amount(typed: text, in: .usd) else {
      throw Trouble(
        .usage,
        "--\(option) takes an amount such as 50.00, not '\(SafeText(text))': nothing is guessed"
      )
    }
    return amount
  }

  private static func needed(
    _ option: String,
    _ invocation: Invocation
  ) throws(Trouble) -> String {
    guard let value = invocation.value(of: option), !value.isEmpty else {
      throw Trouble(.usage, "a payout needs --\(option)")
    }
    return value
  }

  private static func nature(_ word: String?) throws(Trouble) -> PayoutTerms.Nature? {
    guard let word else { return nil }
    guard let nature = PayoutTerms.Nature(rawValue: word) else {
      let known = PayoutTerms.Nature.allCases.map(\.rawValue).joined(separator: ", ")
      throw Trouble(.usage, "--nature does not know '\(SafeText(word))'; it knows \(known)")
    }
    return nature
  }
}

extension PayoutWish {
  /// Byte for byte what will be sent; our mark stands first in the reference.
  func order(_ tag: IntentTag, _ facts: PayoutBackground) throws(Trouble) -> PayoutOrder {
    var terms = PayoutTerms(
      out: account,
      at: facts.bank,
      amount,
      to: .recipient(recipient, rail: facts.recipient.rail)
    )
    terms.reference = reference.map { "\(tag.text) · \($0)" } ?? tag.text
    terms.memo = memo
    terms.description = description
    terms.nature = nature
    do throws(RequestFault) {
      return try PayoutOrder(terms)
    } catch {
      throw Trouble(.usage, "\(error.field): \(error.reason)")
    }
  }

  func query() throws(Trouble) -> PayoutQuery {
    do throws(RequestFault) {
      return try PayoutQuery(out: account, amount, to: .recipient(recipient))
    } catch {
      throw Trouble(.usage, "\(error.field): \(error.reason)")
    }
  }
}
