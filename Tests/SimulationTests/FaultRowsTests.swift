import Testing

@testable import Simulation

/// That the page of faults says of the simulation what it does.
struct FaultRowsTests {
  private let named = FaultRows.all.map(\.name)

  @Test func `every kind of fault that is counted has its rows, and no other`() {
    let counted = (Lives.faults + Lives.circumstances).filter { !$0.hasSuffix("(reading)") }
    #expect(Set(named) == Set(counted))
    #expect(Set(named).count == named.count)
  }

  @Test func `every row is one of the matrix`() {
    #expect(FaultRows.all.flatMap(\.rows).allSatisfy { (1...101).contains($0) })
  }
}
