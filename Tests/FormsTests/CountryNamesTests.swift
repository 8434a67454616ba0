import Forms
import Testing

struct CountryNamesTests {
  private func found(_ typed: String) -> [String] {
    CountryNames.matching(typed).map(\.alpha2)
  }

  @Test func `all countries of ISO 3166 are there, each code once`() {
    #expect(CountryNames.all.count == 249)
    #expect(Set(CountryNames.all.map(\.alpha2)).count == 249)
    #expect(Set(CountryNames.all.map(\.alpha3)).count == 249)
    #expect(CountryNames.all.allSatisfy { $0.alpha2.count == 2 && $0.alpha3.count == 3 })
  }

  @Test func `a country is found by either code, by its name and by words of it`() {
    #expect(found("mx").first == "MX")
    #expect(found("MEX").first == "MX")
    #expect(found("mexi") == ["MX"])
    #expect(found("states").contains("US"))
    #expect(found("united states").first == "US")
    #expect(found("curacao") == ["CW"])
    #expect(found("nowhere").isEmpty)
  }

  @Test func `what begins so stands before what has it further on`() {
    let found = found("guinea")
    #expect(found.first == "GN")
    #expect(found.contains("PG") && found.contains("GQ"))
  }
}
