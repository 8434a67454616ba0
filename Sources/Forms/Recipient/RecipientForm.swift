import Kira
package import KiraAPI

/// The fields of a new recipient: only those that the chosen rail takes.
///
/// What a rail is no longer asked for is kept, so that who comes back to it finds it.
package enum RecipientForm {
  package static let user: FieldName = "user"
  package static let rail: FieldName = "rail"
  package static let kind: FieldName = "kind"

  package static let plan = FormPlan(.recipient) { answers in
    let rail = Rail(rawValue: answers[rail])
    return [
      FormPlan.Section("Who is paid", who(answers)),
      FormPlan.Section("Where the money goes", rail.map { account($0, answers) } ?? []),
      FormPlan.Section("Their bank", rail.map { bank($0, answers) } ?? []),
      FormPlan.Section("How they are reached", rail.map(contact) ?? []),
      FormPlan.Section("Where they live", rail.map { home($0, answers) } ?? []),
    ].filter { !$0.fields.isEmpty }
  }

  /// How the money travels, by Kira's words.
  enum Rail: String, CaseIterable {
    case swift = "SWIFT"
    case wire = "WIRE"
    case ach = "ACH"
    case instantPay = "INSTANT_PAY"
    case spei = "SPEI"
    case wallet = "WALLET"

    var words: String {
      switch self {
      case .swift: "SWIFT: a bank anywhere"
      case .wire: "WIRE: a bank in the USA, the same day"
      case .ach: "ACH: a bank in the USA, in days"
      case .instantPay: "INSTANT PAY: a bank in the USA, at once"
      case .spei: "SPEI: a bank in Mexico, by CLABE"
      case .wallet: "WALLET: dollars as tokens on a chain"
      }
    }

    var isInUSA: Bool { [.wire, .ach, .instantPay].contains(self) }
    var needsEmail: Bool { [.swift, .wire, .ach].contains(self) }
    var needsPhone: Bool { self == .swift }
    var needsAddress: Bool { self == .swift || isInUSA }
  }

  private static func who(_ answers: Answers) -> [Field] {
    let names: [Field] =
      switch User.Kind(rawValue: answers[kind]) {
      case .individual: [firstName, lastName]
      case .business: [companyName]
      case nil: []
      }
    return [userField, railField, kindField] + names
  }

  private static func account(_ rail: Rail, _ answers: Answers) -> [Field] {
    switch rail {
    case .swift: [internationalNumber(answers), swiftCode(isNeeded: true)]
    case .wire: [routingNumber, accountNumber, accountUse, swiftCode(isNeeded: false)]
    case .ach, .instantPay: [routingNumber, accountNumber, accountUse]
    case .spei: [clabe]
    case .wallet: [token, network(answers), walletAddress(answers)]
    }
  }

  private static func bank(_ rail: Rail, _ answers: Answers) -> [Field] {
    switch rail {
    case .swift, .wire: [bankName(isNeeded: true)] + address(of: .bank, answers)
    case .ach, .instantPay: [bankName(isNeeded: true), bankLine]
    case .spei: [bankName(isNeeded: false)]
    case .wallet: []
    }
  }

  private static func contact(_ rail: Rail) -> [Field] {
    [email(isNeeded: rail.needsEmail), phone(isNeeded: rail.needsPhone)]
  }

  private static func home(_ rail: Rail, _ answers: Answers) -> [Field] {
    let papers: [Field] =
      switch rail {
      case .wire, .ach, .instantPay: [document(isNeeded: true), documentNumber]
      case .swift: papersAbroad(answers)
      case .spei: mexicanPapers(answers)
      case .wallet: []
      }
    return (rail.needsAddress ? address(of: .home, answers) : []) + papers
  }

  /// Nobody asks for them; who names one has to give all of it.
  private static func papersAbroad(_ answers: Answers) -> [Field] {
    [document(isNeeded: false)]
      + (answers[Name.document].isEmpty ? [] : [documentNumber, documentCountry])
  }

  private static func mexicanPapers(_ answers: Answers) -> [Field] {
    [mexicanDocument] + (answers[Name.mexicanDocument].isEmpty ? [] : [mexicanNumber])
  }
}

extension RecipientForm {
  /// Every field that some rail asks for, once, in the order of the form.
  package static var everyField: [Field] {
    var fields: [Field] = []
    for rail in Rail.allCases {
      for kind in [User.Kind.individual, .business] {
        let answers = Answers([
          Self.rail: rail.rawValue, Self.kind: kind.rawValue,
          Name.document: PayeeDocument.Kind.id.rawValue, Name.mexicanDocument: "rfc",
        ])
        fields += plan.fields(for: answers).filter { field in
          !fields.contains { $0.name == field.name }
        }
      }
    }
    return fields
  }

  /// What has to be typed to create it; empty while something is missing.
  package static func ending(_ answers: Answers) -> String {
    ((try? recipient(answers)) ?? nil).map { ending(of: $0) } ?? ""
  }

  /// The last four of the account; of one that is too short to show four, the last two.
  package static func ending(of recipient: NewRecipient) -> String {
    guard let number = recipient.account.number else { return "" }
    return number.ending ?? String(number.revealed().text.suffix(2))
  }
}
