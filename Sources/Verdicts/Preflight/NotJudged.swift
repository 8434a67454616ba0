import Kira
/// Stub.
enum AccountChecks {
  @Sendable static func ready(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func heldDeposit(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
}
/// Stub.
enum MoneyChecks {
  @Sendable static func balance(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func minimum(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func arrival(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
}
/// Stub.
enum FormChecks {
  @Sendable static func rail(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func memo(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func documents(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
}
/// Stub.
enum PreviewChecks {
  @Sendable static func age(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func change(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func confirmation(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
}
/// Stub.
enum DuplicateChecks {
  @Sendable static func here(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func atKira(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
}
/// Stub.
enum RecipientChecks {
  @Sendable static func firstPayment(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func new(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func changed(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func unusualAmount(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
}
/// Stub.
enum LookalikeChecks {
  @Sendable static func lookalike(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func mixedScript(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func otherName(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
}
/// Stub.
enum CapChecks {
  @Sendable static func perPayout(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func perDay(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
}
/// Stub.
enum PresenceChecks {
  @Sendable static func instance(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
  @Sendable static func person(_ f: PayoutFacts, _ t: PreflightTime) -> Finding {
    .unknown("not looked at")
  }
}
