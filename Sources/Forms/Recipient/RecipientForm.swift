import Kira
package import KiraAPI

/// The fields of a new recipient: only those that the chosen rail takes.
package enum RecipientForm {
  package static let user: FieldName = "user"

  package static let plan = FormPlan(.recipient) { _ in [] }

  /// `nil` while a field holds it back; throws what only the whole of it shows.
  package static func recipient(_ answers: Answers) throws(RequestFault) -> NewRecipient? { nil }

  /// The field that an objection to the whole is about.
  package static func field(of fault: RequestFault) -> FieldName? { nil }

  /// What has to be typed to create it; empty while the account is not known.
  package static func ending(_ answers: Answers) -> String { "" }

  /// The last four of the account; of one that is too short to show four, the last two.
  package static func ending(of recipient: NewRecipient) -> String {
    guard let number = recipient.account.number else { return "" }
    return number.ending ?? String(number.revealed().text.suffix(2))
  }
}
