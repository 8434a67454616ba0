import JSONText

/// A correction of what Kira knows of a user; what cannot be changed has no place in it.
///
/// Quirk.updatesAreStrict: one name that is not known here makes the server refuse all the others.
package struct UserChange: Equatable, Sendable {
  let body: JSON

  package init(_ profile: IndividualProfile) throws(RequestFault) {
    try profile.check()
    try self.init(checking: profile.body)
  }

  /// Quirk.peopleMergeByEmail: without an address a person would be there twice, and nobody can
  /// be removed.
  package init(_ profile: BusinessProfile) throws(RequestFault) {
    try profile.check()
    if let index = profile.people.firstIndex(where: { $0.email == nil }) {
      throw RequestFault(
        "associated_persons.\(index).email",
        "only the e-mail address tells whether this person is there already"
      )
    }
    guard Set(profile.people.map(\.email)).count == profile.people.count else {
      throw RequestFault("associated_persons", "two people have the same e-mail address")
    }
    try self.init(checking: profile.body)
  }

  private init(checking body: JSON) throws(RequestFault) {
    guard body != .object([]) else { throw RequestFault("", "there is nothing to change") }
    try checkSize(body)
    self.body = body
  }
}
