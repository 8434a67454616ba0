/// Why a document of faults cannot be taken: where, and what is wrong there.
package struct FaultProblem: Error, Equatable, CustomStringConvertible {
  package let place: String
  package let words: String

  package var description: String { place.isEmpty ? words : "\(place): \(words)" }
}

/// A JSON object whose names are all known, or a problem that names the one that is not.
struct FaultDocument {
  let place: String
  private let members: [JSONTree.Member]

  init(_ tree: JSONTree, at place: String, knows names: Set<String>) throws(FaultProblem) {
    guard let members = tree.members else {
      throw FaultProblem(place: place, words: "an object is needed, not \(tree.kind)")
    }
    for member in members where !names.contains(member.name) {
      let known = names.sorted().joined(separator: ", ")
      throw FaultProblem(place: place, words: "'\(member.name)' is none of \(known)")
    }
    self.members = members
    self.place = place
  }

  func value(_ name: String) -> JSONTree? { members.last { $0.name == name }?.value }

  func place(of name: String) -> String { place.isEmpty ? name : "\(place).\(name)" }

  func problem(_ name: String, _ words: String) -> FaultProblem {
    FaultProblem(place: place(of: name), words: words)
  }

  func text(_ name: String) throws(FaultProblem) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.text else { throw problem(name, "a text is needed, not \(value.kind)") }
    return text
  }

  /// A whole number that is not negative.
  func number(_ name: String, most: Int = 4_000_000_000) throws(FaultProblem) -> Int? {
    guard let value = value(name) else { return nil }
    guard case .number(let digits) = value, let number = Int(digits), (0...most).contains(number)
    else { throw problem(name, "a number from 0 to \(most) is needed") }
    return number
  }

  /// One of the words of a table.
  func word<Meaning>(
    _ name: String,
    of meanings: KeyValuePairs<String, Meaning>
  ) throws(FaultProblem) -> Meaning? {
    guard let text = try text(name) else { return nil }
    guard let meaning = meanings.first(where: { $0.key == text }) else {
      let known = meanings.map(\.key).joined(separator: ", ")
      throw problem(name, "'\(text)' is none of \(known)")
    }
    return meaning.value
  }
}
