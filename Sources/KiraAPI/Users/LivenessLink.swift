import JSONText
package import Kira

/// Where a person goes after showing a face: both ways out, for one alone is refused.
package struct LivenessRedirect: Equatable, Sendable {
  package let success: WebAddress
  package let rejection: WebAddress

  package init(success: WebAddress, rejection: WebAddress) {
    self.success = success
    self.rejection = rejection
  }

  var body: JSON {
    .sending(["success_url": .word(success.text), "reject_url": .word(rejection.text)])
  }
}

/// A page on which one person of a user proves to be alive.
package struct LivenessLink: Equatable, Sendable {
  package let subject: SafeText
  /// Empty for the user itself.
  package let personReference: SafeText
  package let name: SafeText
  package let link: Sensitive
  package let expiresAt: Moment?

  static func all(_ json: JSON) -> [LivenessLink]? {
    let rows = json["links"]?.items ?? json["data"]?["links"]?.items ?? json.items
    return rows?.compactMap(WireObject.init).compactMap(LivenessLink.init)
  }

  private init?(_ fields: WireObject) {
    guard let link = fields.text("liveness_link", "url") else { return nil }
    subject = fields.safeText("subject")
    personReference = fields.safeText("person_reference_id")
    name = fields.safeText("name")
    self.link = Sensitive(link)
    expiresAt = fields.moment("expires_at")
  }
}
