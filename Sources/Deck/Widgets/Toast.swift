package import Kira

/// A notice that goes by itself.
package struct Toast: Equatable, Sendable {
  package var notice: Notice
  package var endsAt: Moment

  /// Trouble stays long enough to be read twice.
  package init(_ notice: Notice, at now: Moment) {
    self.notice = notice
    endsAt = now.advanced(bySeconds: notice.grade == .trouble ? 12 : 4)
  }
}
