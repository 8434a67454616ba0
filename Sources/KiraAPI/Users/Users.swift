import HTTPMessage
import JSONText
package import Kira

/// The people and businesses of a tenant; the list's rows are slim, one user's own answer is whole.
package enum Users {
  /// Newest first.
  ///
  /// Quirk.userRowsAreSlim: what a user lacks is asked for one by one.
  package static func list(
    _ page: PageNumber,
    _ filter: UserFilter = UserFilter()
  ) -> Question<Page<User>> {
    let query = [Field("limit", "\(page.size)"), Field("offset", "\(page.offset)")]
    return Question(.kira(.listUsers, query: query + filter.query)) { Page($0, page, User.init) }
  }

  package static func get(_ id: Identifier<User>) -> Question<Item<User>> {
    Question(.kira(.getUser, id.text)) { Item.alone($0, User.init) }
  }

  package static func create(
    _ individual: NewIndividual,
    key: IdempotencyKey
  ) -> Question<WrittenUser> {
    create(individual.body, key)
  }

  package static func create(
    _ business: NewBusiness,
    key: IdempotencyKey
  ) -> Question<WrittenUser> {
    create(business.body, key)
  }

  private static func create(_ body: JSON, _ key: IdempotencyKey) -> Question<WrittenUser> {
    Question(.kira(.createUser, body: body, key: key), reading: WrittenUser.init)
  }

  package static func update(
    _ id: Identifier<User>,
    _ change: UserChange
  ) -> Question<WrittenUser> {
    Question(.kira(.updateUser, id.text, body: change.body), reading: WrittenUser.init)
  }

  /// It moves no status by itself: the user is asked again, and the rest follows.
  ///
  /// Quirk.reissueIgnoresOtherBytes: a used key brings the first answer, whatever is sent with it,
  /// so that only a fresh key asks for anything.
  package static func verifyAgain(
    _ id: Identifier<User>,
    by route: VerificationRoute,
    key: IdempotencyKey
  ) -> Question<ReissuedVerification> {
    let request = HTTPRequest.kira(.verifyAgain, id.text, body: route.body, key: key)
    return Question(request, reading: ReissuedVerification.init)
  }

  /// Asked again while they are valid, the same links come back.
  ///
  /// Quirk.livenessComesTooEarly: the request is fine, and there is nothing to be alive for yet;
  /// the table of known refusals says so.
  package static func livenessLinks(
    for id: Identifier<User>,
    returningTo redirect: LivenessRedirect? = nil
  ) -> Question<[LivenessLink]> {
    let request = HTTPRequest.kira(
      .livenessLink,
      id.text,
      body: .sending(["redirect": redirect?.body])
    )
    return Question(request, reading: LivenessLink.all)
  }
}
