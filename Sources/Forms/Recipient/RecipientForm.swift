/// The fields of a new recipient: only those that the chosen rail takes.
package enum RecipientForm {
  package static let user: FieldName = "user"

  package static let plan = FormPlan(.recipient) { _ in [] }
}
