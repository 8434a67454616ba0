import Foundation
import Simulation
import Testing

/// That no row of the fault matrix has been forgotten.
struct FaultMatrixTests {
  private static let matrix = 1...101
  private let page = FaultPage()

  @Test(arguments: matrix)
  func `every row of the matrix is a test, a fault of the simulation, or says what it waits for`(
    number: Int
  ) {
    let name = "F\(number < 10 ? "0" : "")\(number)"
    #expect(page.proofs.contains { $0.numbers.contains(number) }, "nothing shows \(name)")
  }

  @Test func `nothing waits any more that is shown`() {
    for wait in FaultPage.waiting {
      let shown = page.proofs.filter { $0.numbers.contains(wait.number) && $0.place != "–" }
      #expect(shown.isEmpty, "F\(wait.number) is shown by \(shown.map(\.place))")
    }
  }

  @Test func `nothing is named that is no row of the matrix`() {
    #expect(page.proofs.flatMap(\.numbers).allSatisfy(Self.matrix.contains))
  }

  @Test(arguments: 96...101)
  func `a fault of events is one of the simulation`(number: Int) {
    #expect(FaultRows.all.contains { $0.rows.contains(number) })
  }

  @Test func `docs/faults.md is printed from the names of the tests`() throws {
    let file = Tree.top.appending(path: "docs/faults.md")
    let page = page.markdown
    if ProcessInfo.processInfo.environment["UPDATE_GENERATED"] == "1" {
      try Data(page.utf8).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(page.utf8), "make generate writes it")
  }
}
