import Testing

/// A rule that cannot fail is no rule: each is shown a small example that breaks it.
struct RefusalTests {
  private func source(_ text: String, in path: String = "Sources/Deck/Pane.swift") -> SourceFile {
    SourceFile(path: path, text: text)
  }

  @Test func `a file of 401 lines is refused, one of 400 is not`() {
    let full = String(repeating: "let a = 1\n", count: 400)
    #expect(SizeRules.breaches(in: source(full)) == [])
    #expect(SizeRules.breaches(in: source(full + "let b = 1\n")).count == 1)
  }

  @Test(arguments: ["func draw() {", "init(a: Int) {", "package var rows: [Row] {"])
  func `71 lines of a function are refused, 70 are not`(signature: String) {
    let inner = String(repeating: "  draw(\"}\") // }\n", count: 68)
    #expect(SizeRules.breaches(in: source("\(signature)\n\(inner)}\n")) == [])
    #expect(SizeRules.breaches(in: source("\(signature)\n\(inner)\n}\n")).count == 1)
  }

  @Test func `71 lines of a C function are refused`() {
    let text = "int cncurses_key(void)\n{\n" + String(repeating: "  wait();\n", count: 68) + "}\n"
    #expect(SizeRules.breaches(in: source(text, in: "Sources/CNcurses/CNcurses.c")).count == 1)
  }

  @Test func `six parameters are refused, five and a tuple are not`() {
    let five = "func a(b: Int, c: [Int: Int], d: (Int, Int), e: Int, f: Int) -> (Int, Int) {\n}\n"
    #expect(SizeRules.breaches(in: source(five)) == [])
    let six = "func a(\n b: Int,\n c: Int,\n d: Int,\n e: Int,\n f: Int,\n g: Int\n) {\n}\n"
    #expect(SizeRules.breaches(in: source(six)).count == 1)
  }

  @Test(arguments: ["struct PayoutManager {", "enum StringUtils {", "typealias RawData = [UInt8]"])
  func `a type that is named after nothing is refused`(declaration: String) {
    #expect(NameRules.breaches(in: source(declaration)).count == 1)
  }

  @Test(arguments: ["struct Database {", "enum Information {", "// struct Helper {"])
  func `a name that only sounds like one is let through`(declaration: String) {
    #expect(NameRules.breaches(in: source(declaration)) == [])
  }

  @Test func `a file that is named after nothing is refused`() {
    #expect(NameRules.breaches(in: source("", in: "Sources/Deck/Helpers.swift")).count == 1)
  }

  @Test(arguments: ["import Store", "package import Store", "private import CSQLite"])
  func `an import without an arrow is refused`(line: String) {
    #expect(Arrows.breaches(in: source(line)).count == 1)
  }

  @Test func `a target without a row is refused`() {
    #expect(Arrows.breaches(in: source("", in: "Sources/Somewhere/A.swift")).count == 1)
  }

  @Test func `a second importer of a C library is found`() {
    let files = [
      source("", in: "Sources/CSQLite/shim.h"),
      source("import CSQLite", in: "Sources/Store/Database.swift"),
      source("import CSQLite", in: "Sources/App/Runtime.swift"),
    ]
    #expect(Arrows.sharedLibraries(in: files) == ["CSQLite": ["App", "Store"]])
  }

  @Test(arguments: [
    "let a = try! b()", "let a = b as! Int", "fatalError(\"no\")", "let a = b!", "a[0]!.c()",
    "var a: Int!", "\"\\(a!)\"", "import Foundation", "public struct A {", "await a()",
    "func a() async {", "Task { }", "final class A: @unchecked Sendable {",
    "nonisolated(unsafe) var a = 1",
  ])
  func `a way out of the rules is refused`(line: String) {
    #expect(EscapeRules.breaches(in: source(line)).count == 1)
  }

  @Test(arguments: [
    "let a = \"b!\"", "if a != b {", "if !a {", "// try! as! fatalError(", "\"\"\"\na! b\n\"\"\"",
    "#\"\"try!\"\"#", "import FoundationEssentials", "/* a! /* b! */ c! */", "\"\\(a) try!\"",
    "// One thread only.\nnonisolated(unsafe) var a = 1",
  ])
  func `what only looks like one is let through`(text: String) {
    #expect(EscapeRules.breaches(in: source(text)) == [])
  }

  @Test(arguments: ["usleep(100)", "sleep(1)", "Thread.sleep(forTimeInterval: 1)"])
  func `a test that waits for time is refused`(line: String) {
    #expect(EscapeRules.breaches(in: source(line, in: "Tests/DeckTests/ATests.swift")).count == 1)
  }

  @Test(arguments: ["// TO" + "DO: later", "let path = \"/ho" + "me/someone\""])
  func `unfinished work and paths of one machine are refused`(line: String) {
    #expect(TextRules.breaches(in: source(line)).count == 1)
  }

  @Test func `a type without a summary is refused`() {
    #expect(FormRules.breaches(in: source("import A\n\npackage struct Row {")).count == 1)
    #expect(FormRules.breaches(in: source("/// A line.\n@frozen\npackage struct Row {")) == [])
  }

  @Test func `a test that is no sentence is refused`() {
    let text = "@Test(arguments: [1])\nfunc testRows(a: Int) {"
    #expect(FormRules.breaches(in: source(text, in: "Tests/DeckTests/ATests.swift")).count == 1)
  }

  @Test func `a stranger at the top is refused`() {
    #expect(TopRules.strangers(among: ["Sources", ".ci", "notes.txt"]) == ["notes.txt"])
  }
}
