import Kira

extension KiraProblem {
  /// Kira wants a one-time code with this request, or does not accept the one that was sent.
  ///
  /// Quirk.oneTimeCodeDemanded: one document demands it for payouts, one calls it optional, the
  /// others are silent; so it is asked for when Kira does.
  package struct OneTimeCode: Equatable, Sendable {
    /// `nil` where the refusal does not count.
    package var attemptsRemaining: Int?
    package var isBlocked: Bool

    package init(attemptsRemaining: Int? = nil, isBlocked: Bool = false) {
      self.attemptsRemaining = attemptsRemaining
      self.isBlocked = isBlocked
    }

    /// `nil` if the refusal is about something else.
    init?(asked code: String, _ message: String, in fields: WireObject) {
      let places =
        [fields]
        + [
          fields.object("error"), fields.object("error")?.object("details"),
          fields.object("details"), fields.object("data"),
        ].compactMap { $0 }
      attemptsRemaining = places.lazy.compactMap { $0.whole("attemptsRemaining") }.first
      let block = places.lazy.compactMap { $0.text("isBlocked") }.first
      isBlocked = block == "true"
      // An account can be blocked as well; beside a count it is the code.
      let isCounted = attemptsRemaining != nil
      let isNamed = Self.codes.contains { code.uppercased() == $0 }
      let isSaid = Self.words.contains { message.lowercased().holds($0) }
      guard isCounted || isNamed || isSaid else { return nil }
    }

    private static let codes = [
      "VALIDATION_REQUIRED", "VALIDATION_CODE_REQUIRED", "OTP_REQUIRED",
      "INVALID_OTP", "OTP_INVALID", "OTP_EXPIRED", "INVALID_VALIDATION_CODE",
    ]
    private static let words = [
      "x-validation-header", "validation code", "verification code", "one-time code",
      "one-time password",
    ]
  }
}
