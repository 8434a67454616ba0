import Kira
import Testing
import Verdicts

struct LifeDiagramTests {
  private let now = Moment(milliseconds: 1_795_269_750_000)

  private func path(_ status: String) -> String {
    path(of: .payout(Payout(id: Identifier("p"), amount: nil, status: Status(status))))
  }

  private func path(of record: Record) -> String {
    LifeDiagram(of: record, at: now).steps.map { step in
      switch step.mark {
      case .passed: "\(step.label) >"
      case .here: "[\(step.label)]"
      case .ahead: "> \(step.label)"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("CREATED", "[created] > processing > completed"),
    ("PROCESSING", "created > [processing] > completed"),
    ("COMPLETED", "created > processing > [completed]"),
    ("IN_REVIEW", "created > [in review] > processing > completed"),
    ("FAILED", "created > processing > [failed]"),
    ("CANCELLED", "created > [cancelled]"),
    ("TELEPORTED", "[teleported]"),
  ])
  func `a diagram shows what is behind and ahead, and guesses nothing`(
    status: String,
    expected: String
  ) {
    #expect(path(status) == expected)
  }

  @Test(arguments: [
    ("REJECTED", "created > verifying > [rejected]"),
    ("SUSPENDED", "[suspended]"),
    ("ACTIVE", "[active]"),
  ])
  func `a user is not said to have passed what nobody has seen it pass`(
    status: String,
    expected: String
  ) {
    let user = User(
      id: Identifier("u"),
      kind: Status(.individual),
      name: "Jo",
      status: Status(status)
    )
    #expect(path(of: .user(user)) == expected)
  }
}
