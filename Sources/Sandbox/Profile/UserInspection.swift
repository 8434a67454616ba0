import Kira

/// Goes through a user's request and keeps of it what the API keeps.
struct UserInspection {
  private let isBusiness: Bool
  private let now: Moment
  var inspection: Inspection

  var complaints: [Complaint] { inspection.complaints }

  init(_ body: JSONTree, isBusiness: Bool, at now: Moment) {
    self.isBusiness = isBusiness
    self.now = now
    inspection = Inspection(body)
  }

  /// What is unknown is dropped without a word.
  mutating func profile(requiring required: Set<String> = []) -> Profile {
    var kept: [String: JSONTree] = [:]
    for field in UserField.fields(isBusiness: isBusiness) {
      let isRequired = required.contains(field.name)
      let value = check(field, isRequired: isRequired, in: &inspection)
      if let value { kept[field.name] = value }
    }
    return Profile(isBusiness: isBusiness, fields: kept)
  }

  private func check(
    _ field: UserField,
    isRequired: Bool,
    in inspection: inout Inspection
  ) -> JSONTree? {
    let name = field.name
    switch field.rule {
    case .anything: return inspection.tree.given(name)
    case .text: return inspection.text(name, isRequired: isRequired).map { .text($0) }
    case .words(let words):
      return inspection.word(name, among: words, isRequired: isRequired).map { .text($0) }
    case .date:
      return inspection.text(name, isRequired: isRequired, or: "Invalid", where: isDate)
        .map { .text($0) }
    case .email:
      return inspection.text(name, isRequired: isRequired, or: "Invalid email") {
        $0.split(separator: "@").count == 2 && $0.contains(".")
      }.map { .text($0) }
    case .country:
      // Two letters pass where three are documented, and come back as they came.
      return inspection.text(name, isRequired: isRequired, or: "Invalid country code") {
        (2...3).contains($0.count) && $0.allSatisfy(\.isLetter)
      }.map { .text($0) }
    case .industries: return industries(in: &inspection)
    case .texts: return texts(name, in: &inspection)
    case .papers: return papers(in: &inspection)
    case .persons: return persons(in: &inspection)
    }
  }

  private func industries(in inspection: inout Inspection) -> JSONTree? {
    guard let given = inspection.tree.given("business_industry")?.elements else {
      _ = inspection.array("business_industry", isRequired: false) { _ in true }
      return nil
    }
    let list = UserWords.industries.map { "'\($0)'" }.joined(separator: " | ")
    for (index, value) in given.enumerated()
    where !UserWords.industries.contains(value.text ?? "") {
      inspection.complain(
        "business_industry.\(index)",
        "Invalid enum value. Expected \(list), received '\(value.text ?? value.kind)'",
        code: "invalid_enum_value"
      )
    }
    return .array(given)
  }

  private func texts(_ name: String, in inspection: inout Inspection) -> JSONTree? {
    inspection.object(name, isRequired: false) { inner -> JSONTree? in
      for member in inner.tree.members ?? [] { _ = inner.text(member.name, isRequired: true) }
      return inner.tree
    }
  }

  private func persons(in inspection: inout Inspection) -> JSONTree? {
    inspection.array("associated_persons", isRequired: false) { person -> JSONTree? in
      _ = person.text("birth_date", isRequired: false, or: "Invalid", where: isDate)
      for name in ["first_name", "last_name", "email", "role", "ssn", "document_number"] {
        _ = person.text(name)
      }
      guard let papers = papers(in: &person) else { return person.tree }
      return person.tree.replacing("identifying_information", with: papers)
    }.map { .array($0) }
  }

  private func papers(in inspection: inout Inspection) -> JSONTree? {
    inspection.array("identifying_information", isRequired: false) { paper -> JSONTree? in
      _ = paper.text("type", isRequired: true)
      for name in ["issuing_country", "number", "expiration"] { _ = paper.text(name) }
      let type = paper.tree["type"]?.text ?? "document"
      let files = paper.array("documents", isRequired: false) { file in
        StoredFile(&file, of: type, at: now)?.tree
      }
      guard let files else { return paper.tree }
      return paper.tree.replacing("documents", with: .array(files))
    }.map { .array($0) }
  }

  private func isDate(_ text: String) -> Bool {
    text.utf8.count == 10 && Moment(iso: text, endOfDay: false) != nil
  }
}
