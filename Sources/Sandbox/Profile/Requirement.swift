/// One thing a product wants to know of a user, in the grammar of the API.
///
/// `field`, `group:field`, and behind either a condition: `unless_…:value` or `when_…:value`.
struct Requirement {
  let token: String
  private let path: [Substring]
  private let condition: Condition?

  /// What makes the thing unnecessary or needed; not knowing leaves it needed.
  fileprivate struct Condition {
    let field: Substring
    let value: Substring
    /// Whether the value is what makes the thing needed, or what spares it.
    let needs: Bool
  }

  init(_ token: String) {
    self.token = token
    let parts = token.split(separator: ":")
    guard let start = parts.firstIndex(where: { $0.hasPrefix("unless_") || $0.hasPrefix("when_") })
    else {
      path = parts
      condition = nil
      return
    }
    let needs = parts[start].hasPrefix("when_")
    path = Array(parts[..<start])
    condition = Condition(
      field: parts[start].dropFirst(needs ? "when_".count : "unless_".count),
      value: start + 1 < parts.count ? parts[start + 1] : "",
      needs: needs
    )
  }

  func isMet(by profile: Profile) -> Bool {
    if let condition, condition.spares(profile) { return true }
    switch path.first {
    case "identifying_information": return hasPaper(profile.papers)
    case "associated_persons":
      return !profile.persons.isEmpty && profile.persons.allSatisfy(isMet(byPerson:))
    case "additional_info":
      return profile["additional_info"]?.has(String(path[path.count - 1])) ?? false
    case "ssn": return profile.has("ssn") || profile.papers.contains { $0["type"]?.text == "ssn" }
    default: return profile.has(token.prefix { $0 != ":" }.description)
    }
  }

  private func isMet(byPerson person: JSONTree) -> Bool {
    guard path.count > 1 else { return true }
    if path[1] != "identifying_information" { return person.has(String(path[1])) }
    let sparesBack = condition?.field == "doc_type"
    if sparesBack, person["document_type"]?.text == "passport" { return true }
    return hasPaper(person.papers)
  }

  /// A side of any photo document, or a file that goes by its own name.
  private func hasPaper(_ papers: [JSONTree]) -> Bool {
    guard let wanted = path.last else { return true }
    if condition?.field == "doc_type", papers.contains(where: { $0["type"]?.text == "passport" }) {
      return true
    }
    return papers.contains { paper in
      let files = paper["documents"]?.elements ?? []
      if let type = paper["type"]?.text, type == wanted { return !files.isEmpty }
      return files.contains { $0["type"]?.text == String(wanted) }
    }
  }
}

extension Requirement.Condition {
  fileprivate func spares(_ profile: Profile) -> Bool {
    guard let given = profile.text(String(field)), !given.isEmpty else { return false }
    if value == "non_us_citizen" {
      return given.hasPrefix("Non-") != needs
    }
    return (given == value) != needs
  }
}
