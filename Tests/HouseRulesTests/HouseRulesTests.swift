import Testing

/// The rules that no compiler and no formatter checks, held against the whole repository.
struct HouseRulesTests {
  @Test(arguments: Rule.all)
  func `every source keeps the rule`(rule: Rule) {
    #expect(Repository.sources.count > 10)
    #expect(Repository.sources.flatMap(rule.breaches) == [])
  }

  @Test func `every text is finished and belongs to no machine`() {
    #expect(Repository.texts.flatMap(TextRules.breaches) == [])
  }

  @Test func `every C library has one importer`() {
    #expect(Arrows.sharedLibraries(in: Repository.sources) == [:])
  }

  @Test func `the top holds only what a reader needs first`() throws {
    #expect(TopRules.strangers(among: try Repository.entries()) == [])
  }
}

/// A rule with the name it is reported under.
struct Rule: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let breaches: @Sendable (SourceFile) -> [Breach]

  static let all = [
    Rule(testDescription: "sizes", breaches: SizeRules.breaches),
    Rule(testDescription: "names", breaches: NameRules.breaches),
    Rule(testDescription: "arrows", breaches: Arrows.breaches),
    Rule(testDescription: "escape hatches", breaches: EscapeRules.breaches),
    Rule(testDescription: "form", breaches: FormRules.breaches),
  ]
}
