import HTTPMessage
package import Kira

/// Which users are asked for; what is not set does not narrow the list.
package struct UserFilter: Equatable, Sendable {
  package var status: User.State?
  package var kind: User.Kind?
  package var email: EmailAddress?
  package var verificationStatus: VerificationStatus?
  package var createdAfter: Moment?
  package var createdBefore: Moment?

  package init() {}

  var query: [Field] {
    let values = [
      ("status", status?.rawValue.uppercased()),
      ("type", kind?.rawValue),
      ("email", email?.text),
      ("verification_status", verificationStatus?.rawValue),
      ("created_after", createdAfter?.wireText),
      ("created_before", createdBefore?.wireText),
    ]
    return values.compactMap { name, value in value.map { Field(name, $0) } }
  }
}
