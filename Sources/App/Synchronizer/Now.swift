package import Kira

/// Both clocks, read at the same instant: one to show, one to wait by.
package struct Now: Equatable, Sendable {
  package var moment: Moment
  package var uptime: Uptime

  package init(_ moment: Moment, _ uptime: Uptime) {
    self.moment = moment
    self.uptime = uptime
  }

  /// What the wall clock will show at another reading of the clock that only goes forward.
  package func moment(of other: Uptime) -> Moment {
    Moment(milliseconds: moment.milliseconds + other.milliseconds(since: uptime))
  }
}
