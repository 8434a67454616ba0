import Kira

/// What is known of a user, under the names that requests use.
struct Profile {
  let isBusiness: Bool
  private(set) var fields: [String: JSONTree]

  init(isBusiness: Bool, fields: [String: JSONTree]) {
    self.isBusiness = isBusiness
    self.fields = fields
  }

  subscript(_ name: String) -> JSONTree? { fields[name] }

  func text(_ name: String) -> String? { fields[name]?.text }

  /// An empty text or list says as little as a missing one.
  func has(_ name: String) -> Bool { fields[name]?.saysSomething ?? false }

  var persons: [JSONTree] { fields["associated_persons"]?.elements ?? [] }

  var papers: [JSONTree] { fields["identifying_information"]?.elements ?? [] }

  var isAmerican: Bool { ["US", "USA"].contains(text("address_country") ?? "") }

  /// Only what was sent changes; people are told apart by e-mail, papers by their type.
  mutating func apply(_ changes: Profile) {
    for (name, value) in changes.fields {
      switch name {
      case "associated_persons": fields[name] = .array(persons.welcoming(changes.persons))
      case "identifying_information": fields[name] = .array(papers.renewed(by: changes.papers))
      default: fields[name] = value
      }
    }
  }
}

extension JSONTree {
  var saysSomething: Bool {
    switch self {
    case .null: false
    case .text(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    case .truth, .number: true
    }
  }

  func has(_ name: String) -> Bool { self[name]?.saysSomething ?? false }

  /// The members of another object over those of this one.
  func overlaid(with newer: JSONTree) -> JSONTree {
    let kept = (members ?? []).filter { newer[$0.name] == nil }
    return .object(kept + (newer.members ?? []))
  }

  func replacing(_ name: String, with value: JSONTree) -> JSONTree {
    overlaid(with: .object([Member(name: name, value: value)]))
  }
}

extension [JSONTree] {
  /// Nobody is ever taken out: who is not found by e-mail is put in front.
  fileprivate func welcoming(_ people: [JSONTree]) -> [JSONTree] {
    var known = self
    var strangers: [JSONTree] = []
    for person in people {
      let email = person["email"]?.text
      let place = known.firstIndex { email != nil && $0["email"]?.text == email }
      guard let place else {
        strangers.append(person)
        continue
      }
      let papers = known[place].papers.renewed(by: person.papers)
      known[place] = known[place].overlaid(with: person)
      if !papers.isEmpty {
        known[place] = known[place].replacing("identifying_information", with: .array(papers))
      }
    }
    return strangers + known
  }

  /// A paper that comes again without its files keeps those it has.
  fileprivate func renewed(by newer: [JSONTree]) -> [JSONTree] {
    var papers = self
    for paper in newer {
      let place = papers.firstIndex { $0["type"] == paper["type"] }
      guard let place else {
        papers.append(paper)
        continue
      }
      let files = papers[place]["documents"]
      papers[place] = papers[place].overlaid(with: paper)
      if !paper.has("documents"), let files {
        papers[place] = papers[place].replacing("documents", with: files)
      }
    }
    return papers
  }
}

extension JSONTree {
  /// The papers of a person within a business.
  var papers: [JSONTree] { self["identifying_information"]?.elements ?? [] }
}
