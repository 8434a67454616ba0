import Kira
import KiraAPI

/// The fields of a payout: whose money, to whom, how much, and what the banks are told.
package enum PayoutForm {
  package static let account: FieldName = "account"
  package static let recipient: FieldName = "recipient"
  package static let amount: FieldName = "amount"
  package static let memo: FieldName = "memo"
  package static let reference: FieldName = "reference"
  package static let description: FieldName = "description"
  package static let nature: FieldName = "nature"

  /// What is known of a choice and asked for by no field.
  package static let owner: FieldName = "account-owner"
  package static let bank: FieldName = "account-bank"
  package static let rail: FieldName = "recipient-rail"
  /// Set where the recipient was there first, so that only accounts of its user are offered.
  package static let recipientOwner: FieldName = "recipient-owner"

  package static let plan = FormPlan(.payout, adopting: adopt) { answers in
    [
      FormPlan.Section("Money", [accountField, recipientField, amountField]),
      FormPlan.Section("What the banks are told", banking(answers)),
    ]
  }

  /// Money moves between an account and the recipients of its own user.
  @Sendable
  private static func adopt(_ record: Record, _ name: FieldName, _ answers: inout Answers) {
    switch record {
    case .account(let account):
      let owner = account.userID?.text ?? ""
      if answers[Self.owner] != owner { answers[recipient] = "" }
      answers[Self.owner] = owner
      answers[bank] = (account.bank.isEmpty ? account.provider : account.bank).text
    case .recipient(let recipient):
      answers[rail] = recipient.rail.text
      let owner = recipient.userID?.text ?? ""
      if answers[account].isEmpty {
        (answers[Self.owner], answers[recipientOwner]) = (owner, owner)
      }
    case .user, .deposit, .payout: break
    }
  }

  private static let accountField = Field(
    account,
    "From",
    hint: "owner, bank or end of the number",
    .record(.account, owner: recipientOwner)
  )

  private static let recipientField = Field(
    recipient,
    "To",
    hint: "name, bank or end of the account",
    .record(.recipient, owner: owner)
  )

  private static let amountField = Field(
    amount,
    "Amount",
    hint: "dollars, such as 50.00",
    misfit: misfitOfAmount
  )

  @Sendable
  private static func misfitOfAmount(_ text: String) -> String? {
    guard Amount(typed: text, in: .usd) == nil else { return nil }
    let bytes = Array(text.utf8)
    let (whole, rest) = (bytes.dropLast(3), bytes.suffix(3))
    let digits = whole + rest.dropFirst()
    guard !whole.isEmpty, rest.first == UInt8(ascii: "."),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return "digits, a point and two digits, such as 50.00; nothing is guessed" }
    if digits.allSatisfy({ $0 == 0x30 }) { return "more than nothing has to be paid" }
    return whole.first == 0x30 ? "no zeros in front, such as 50.00" : "too large for one payout"
  }

  private static func banking(_ answers: Answers) -> [Field] {
    [
      Field(
        memo,
        "Memo",
        hint: needsMemo(answers) ? "a wire from this bank needs one" : "what the bank passes on",
        isNeeded: needsMemo(answers),
        misfit: atMost255
      ),
      Field(
        reference,
        "Reference",
        hint: "stands behind our own mark",
        isNeeded: false,
        misfit: { $0.unicodeScalars.count > 200 ? "at most 200 characters" : nil }
      ),
      Field(
        description,
        "Description",
        hint: "for yourselves",
        isNeeded: false,
        misfit: atMost255
      ),
      Field(nature, "Nature", hint: "what the payment is", .choice(natures), isNeeded: false),
    ]
  }

  @Sendable
  private static func atMost255(_ text: String) -> String? {
    text.unicodeScalars.count > 255 ? "at most 255 characters" : nil
  }

  private static func needsMemo(_ answers: Answers) -> Bool {
    MemoOnWires.isWanted(by: SafeText(answers[rail]), at: SafeText(answers[bank]))
  }

  private static let natures: [Field.Choice] = PayoutTerms.Nature.allCases.map {
    Field.Choice($0.rawValue, $0.rawValue.replacing("_", with: " "))
  }

  /// `nil` while a field holds it back.
  package static func wish(_ answers: Answers) -> PayoutWish? {
    guard plan.obstacle(in: answers) == nil,
      let amount = Amount(typed: answers[amount], in: .usd)
    else { return nil }
    var wish = PayoutWish(
      account: Identifier(answers[account]),
      recipient: Identifier(answers[recipient]),
      amount: amount
    )
    wish.memo = said(answers[memo])
    wish.reference = said(answers[reference])
    wish.description = said(answers[description])
    wish.nature = PayoutTerms.Nature(rawValue: answers[nature])
    return wish
  }

  private static func said(_ text: String) -> String? { text.isEmpty ? nil : text }
}
