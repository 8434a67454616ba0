/// Everything that a payer must be told before money leaves.
package struct Preflight: Equatable, Sendable {
  /// One for each check, in the order of the checks.
  package let verdicts: [PreflightVerdict]

  package init(of facts: PayoutFacts, at time: PreflightTime) {
    verdicts = PreflightCheck.allCases.map { check in
      let finding = check.row.judge(facts, time)
      return PreflightVerdict(check, finding.grade, finding.sentence)
    }
  }

  package var worst: PreflightVerdict.Grade { verdicts.map(\.grade).max() ?? .unknown }

  /// What failed, and what must be known and is not.
  package var stopping: [PreflightVerdict] { verdicts.filter(\.stops) }

  /// What a person would have to pass over by name.
  package var overridable: [PreflightVerdict] { verdicts.filter(\.asksForOverride) }

  /// Whether the amount may be asked for.
  package var canGoOn: Bool { stopping.isEmpty }

  package var needsOverride: Bool { !overridable.isEmpty }

  /// Whether it may be sent: nothing stops it, it was confirmed in time, and all that a person
  /// must pass over was passed over.
  package func canSend(overriding named: Set<PreflightCheck>) -> Bool {
    canGoOn && self[.confirmation].grade == .pass
      && overridable.allSatisfy { named.contains($0.check) }
  }

  package subscript(check: PreflightCheck) -> PreflightVerdict {
    guard let verdict = verdicts.first(where: { $0.check == check }) else {
      preconditionFailure("no verdict for \(check)")
    }
    return verdict
  }
}
