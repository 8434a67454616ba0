import Canvas
import Deck
import Kira
import KiraAPI
import Settings
import Store

/// `kiradeck find VALUE`: whatever was pasted, the record it leads to.
enum FindCommand {
  static let words = ["VALUE…"]

  static let options = [
    Option("json", "what was found as one JSON object"),
    Option("kind", value: "KIND", "only records of this kind", isRepeatable: true),
    Option("ask", "asks Kira for a whole id even if the cache has it"),
    Option("offline", "asks nobody but the cache"),
  ]

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let recognition = Recognition(invocation.words.joined(separator: " "))
    guard !recognition.isEmpty else {
      throw Trouble(.usage, "'find' needs something to look for: kiradeck find VALUE")
    }
    guard !(invocation.has("ask") && invocation.has("offline")) else {
      throw Trouble(.usage, "--ask and --offline exclude each other")
    }
    let kinds = try kinds(of: invocation)
    let search = FindTask(recognition, kinds, invocation)
    return try search.run(&surroundings)
  }

  private static func kinds(of invocation: Invocation) throws(Trouble) -> [ResourceKind] {
    var kinds: [ResourceKind] = []
    for word in invocation.values(of: "kind") { kinds.append(try KindWord.kind(named: word)) }
    return kinds.isEmpty ? ResourceKind.allCases : kinds
  }
}
