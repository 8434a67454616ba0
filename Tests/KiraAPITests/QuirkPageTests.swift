import Foundation
import KiraAPI
import Testing

/// `docs/quirks.md` against the code that it speaks of.
struct QuirkPageTests {
  private static let top = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let page =
    (try? String(contentsOf: top.appending(path: "docs/quirks.md"), encoding: .utf8)) ?? ""

  /// The cells of each numbered row.
  private static let rows: [[String]] = page.split(separator: "\n").compactMap { line in
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    return cells.count == 4 && Int(cells[0]) != nil ? cells : nil
  }

  private static let sources: [(name: String, text: String)] = {
    let folder = top.appending(path: "Sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return (String(path.split(separator: "/").last ?? ""), text ?? "")
    }
  }()

  /// How often the sources name each quirk.
  private static let mentions: [String: Int] = sources.reduce(into: [:]) { counts, source in
    for name in matches(#/\bQuirk\.(\w+)/#, in: source.text) { counts[name, default: 0] += 1 }
  }

  @Test func `the oddities are numbered without a gap, and none has an empty cell`() {
    #expect(Self.rows.map { $0[0] } == (1...Self.rows.count).map(String.init))
    #expect(Self.rows.allSatisfy { row in row.allSatisfy { !$0.isEmpty } })
  }

  @Test func `every quirk is on the page, and no other`() {
    let cited = Set(Self.matches(#/`Quirk\.(\w+)`/#, in: Self.page))

    #expect(cited == Set(Quirk.allCases.map(\.rawValue)))
  }

  @Test func `every file that the page names exists`() {
    let names = Set(Self.sources.map(\.name))

    #expect(Set(Self.matches(#/`(\w+\.swift)`/#, in: Self.page)).subtracting(names) == [])
  }

  @Test func `every number of the register and every shape is on the page`() {
    let namers = Self.rows.map { $0[2] }
    let drift = namers.flatMap { namer in
      namer.split(separator: ",").filter { $0.contains("drift") }
        .flatMap { $0.split(separator: " ").compactMap { Int($0) } }
    }
    let named = Set(namers.flatMap { Self.matches(#/\b((?:SEC-|ABUSE-|E|O)\d+)\b/#, in: $0) })

    #expect(Set(1...53).subtracting(drift) == [])
    #expect(Set((1...9).map { "SEC-\($0)" }).subtracting(named) == [])
    #expect(Set((1...7).map { "ABUSE-\($0)" }).subtracting(named) == [])
    #expect(Set(Self.matches(#/\b(D\d+)\b/#, in: Self.page)) == Set((1...18).map { "D\($0)" }))
  }

  @Test(arguments: Quirk.allCases)
  func `one place in the code copes and says so`(quirk: Quirk) {
    #expect(Self.mentions[quirk.rawValue] == 1)
  }

  @Test func `no comment names a quirk that is none`() {
    #expect(Set(Self.mentions.keys).subtracting(Quirk.allCases.map(\.rawValue)) == [])
  }

  private static func matches(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [String]
  {
    text.matches(of: pattern).map { String($0.output.1) }
  }
}
