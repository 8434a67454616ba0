import Testing

/// That no row of the fault matrix's sections B and C has been forgotten.
struct FaultMatrixTests {
  @Test(arguments: 18...68)
  func `a test begins with the number of every network and reply fault`(number: Int) {
    let opening = "func `F\(number)"
    let covering = Tree.swift(below: "Tests").filter { file in
      file.text.ranges(of: opening).contains { range in
        file.text[range.upperBound...].first.map { !$0.isNumber } ?? false
      }
    }
    #expect(!covering.isEmpty, "no test begins with F\(number)")
  }
}
