/// A long run of letters in groups of four, by which people compare it with another.
enum Fours {
  static func text(of run: String) -> String {
    var groups: [Substring] = []
    var rest = Substring(run)
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: " ")
  }
}
