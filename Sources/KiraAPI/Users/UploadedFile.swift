import JSONText
package import Kira

/// A file that was sent along with a user, as Kira speaks of it afterwards.
///
/// Quirk.filesComeBackAsLinks: what was sent as bytes comes back as a link that lets anybody in for
/// ten minutes, and on later answers as nothing but its name.
package struct UploadedFile: Equatable, Sendable {
  package let kind: SafeText
  package let name: SafeText
  package let contentType: SafeText
  package let uploadedAt: Moment?
  package let link: Sensitive?

  /// The files of the user and of those who belong to it, wherever they stand.
  static func all(in fields: WireObject) -> [UploadedFile] {
    let people = fields.items("associated_persons").compactMap(WireObject.init)
    let items = ([fields] + people).flatMap { $0.items("identifying_information") }
    return items.compactMap(WireObject.init).flatMap { item in
      [item].compactMap(UploadedFile.init)
        + item.items("documents").compactMap(WireObject.init).compactMap(UploadedFile.init)
    }
  }

  private init?(_ fields: WireObject) {
    let link = fields.text("file", "url").flatMap { $0.hasPrefix("http") ? $0 : nil }
    guard link != nil || fields["file_name", "uploaded_at"] != nil else { return nil }
    kind = fields.safeText("type")
    name = fields.safeText("file_name")
    contentType = fields.safeText("content_type")
    uploadedAt = fields.moment("uploaded_at")
    self.link = link.map { Sensitive($0) }
  }
}
