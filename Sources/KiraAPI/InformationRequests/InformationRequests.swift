import HTTPMessage
import JSONText
package import Kira

/// The questions of banks: they exist under the newer version only, for all users of a tenant.
package enum InformationRequests {
  package static func list(
    _ page: PageNumber,
    of user: Identifier<User>? = nil
  ) -> Question<Page<InformationRequest>> {
    let query = [Field("limit", "\(page.size)"), Field("offset", "\(page.offset)")]
    let narrowed = user.map { [Field("user_id", $0.text)] } ?? []
    return Question(.kira(.listRequests, query: query + narrowed)) {
      Page($0, page, InformationRequest.init)
    }
  }

  package static func get(
    _ id: Identifier<InformationRequest>
  ) -> Question<Item<InformationRequest>> {
    Question(.kira(.getRequest, id.text), rewording: { $0.onInformationRequest }) {
      Item.alone($0, InformationRequest.init)
    }
  }

  /// All answers are taken, or none.
  ///
  /// Quirk.answersAreRefusedByItem: a complaint names the question by its id, not a field.
  package static func answer(
    _ id: Identifier<InformationRequest>,
    with answers: InformationAnswers
  ) -> Question<Item<InformationRequest>?> {
    let request = HTTPRequest.kira(.answerRequest, id.text, body: answers.body)
    // What comes back is not documented; that it was taken is enough.
    return Question(request, rewording: { $0.onInformationRequest }) {
      .some(Item.alone($0, InformationRequest.init))
    }
  }

  /// A link, valid for about an hour, on which an owner of the user tells about themselves.
  package static func ownerLink(to place: InformationPlace) -> Question<OwnerLink> {
    let request = HTTPRequest.kira(
      .ownerLink,
      place.request.text,
      place.item.text,
      body: .object([])
    )
    return Question(request, rewording: { $0.onInformationRequest }, reading: OwnerLink.init)
  }
}

/// Where an answer belongs: one question of one request.
package struct InformationPlace: Equatable, Sendable {
  package let request: Identifier<InformationRequest>
  package let item: Identifier<InformationRequest.Item>

  package init(
    _ request: Identifier<InformationRequest>,
    _ item: Identifier<InformationRequest.Item>
  ) {
    self.request = request
    self.item = item
  }
}

/// The page on which an owner of a business tells about themselves.
package struct OwnerLink: Equatable, Sendable {
  package let link: Sensitive
  package let expiresAt: Moment?

  init?(_ json: JSON) {
    guard let fields = WireObject(json["data"]) ?? WireObject(json), let link = fields.text("url")
    else { return nil }
    self.link = Sensitive(link)
    expiresAt = fields.moment("expires_at")
  }
}

extension KiraProblem {
  /// Quirk.withdrawnRequestsAreUnknown: questions that a bank takes back are gone, not closed.
  var onInformationRequest: KiraProblem {
    var problem = self
    switch kind {
    case .notFound:
      problem.meaning = "The bank took its questions back, or they never existed for this tenant."
      problem.advice = "Nothing has to be answered any more; check the id if this is a surprise."
    case .conflict:
      problem.meaning = "The request is closed: it was resolved, rejected, or its time ran out."
      problem.advice = "No answer is taken any more; look at how it ended."
    default: break
    }
    return problem
  }
}
