import Foundation
import Testing

/// That no row of the fault matrix has been forgotten, as far as there is something it can hit.
struct FaultMatrixTests {
  @Test(arguments: 18...76)
  func `a test begins with the number of every fault of networks, replies and disks`(number: Int) {
    let opening = "func `F\(number)"
    let covering = Tree.swift(below: "Tests").filter { file in
      file.text.ranges(of: opening).contains { range in
        file.text[range.upperBound...].first.map { !$0.isNumber } ?? false
      }
    }
    #expect(!covering.isEmpty, "no test begins with F\(number)")
  }

  @Test func `docs/faults.md is printed from the names of the tests`() throws {
    let file = Tree.top.appending(path: "docs/faults.md")
    let page = FaultPage().markdown
    if ProcessInfo.processInfo.environment["UPDATE_GENERATED"] == "1" {
      try Data(page.utf8).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(page.utf8), "make generate writes it")
  }
}
