import Kira

/// A file that came inside a request: what is remembered of it is when it came and how it is called.
struct StoredFile {
  let tree: JSONTree

  /// Less than this is a placeholder and no photograph; counted in the letters of its encoding.
  private static let leastLetters = 1_400

  init?(_ file: inout Inspection, of paper: String, at now: Moment) {
    let side = file.text("type", isRequired: true)
    guard let source = file.text("file", isRequired: true), let side else { return nil }
    guard let kind = StoredFile.kind(of: source) else {
      file.complain("file", "File must be a base64 data URI or an HTTPS URL")
      return nil
    }
    let isTiny = source.hasPrefix("data:") && source.utf8.count < StoredFile.leastLetters
    var members: [JSONTree.Member] = [
      .init(name: "type", value: .text(side)),
      .init(name: "file_name", value: .text("\(paper)_\(side).\(kind.split(separator: "/")[1])")),
      .init(name: "uploaded_at", value: .text(now.isoText)),
      .init(name: "content_type", value: .text(kind)),
    ]
    if isTiny { members.append(.init(name: "unreadable", value: .truth(true))) }
    tree = .object(members)
  }

  private static func kind(of source: String) -> String? {
    if source.hasPrefix("https://"), source.utf8.count > 12 { return "image/jpeg" }
    return ["image/jpeg", "image/png", "image/jpg", "application/pdf"].first {
      source.hasPrefix("data:\($0);base64,")
    }
  }
}
