/// What may befall a machine, its disk and its processes.
enum LocalFault: String, CaseIterable {
  case killedAtDeed = "killed at a deed of its own"
  case killed = "killed at any moment"
  case darkAtDeed = "power lost at a deed"
  case powerLost = "power lost at any moment"
  case lost = "power lost, and all that was not synced"
  case kept = "power lost, and nothing with it"
  case ordered = "power lost, and what was written last"
  case torn = "power lost, and any sectors of what was not synced"
  case failed = "a write or a sync failed"
  case diskFull = "disk full for a while"
  case full = "a write found the disk full"
  case suspended = "suspended and let go on"
  case clockSet = "wall clock set to another time"
  case contested = "two processes claim one intent"
  case interrupted = "another process acts in the middle of a write"
  case repeated = "a key or a reference was drawn twice"

  /// Those that come at a moment of their own.
  static let incidents: [LocalFault] = [.killed, .powerLost, .diskFull, .suspended, .clockSet]

  init(_ survival: SimulatedDisk.Survival) {
    switch survival {
    case .lost: self = .lost
    case .kept: self = .kept
    case .ordered: self = .ordered
    case .torn: self = .torn
    }
  }
}
