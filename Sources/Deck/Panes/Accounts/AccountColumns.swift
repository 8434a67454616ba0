import Canvas
import Kira

/// The columns of the virtual accounts list.
let accountColumns: [Column] = [
  .grade,
  .of(VirtualAccount.self, "account", width: 9...14) { account, _ in
    account.hasRealNumber
      ? Span(account.accountNumber?.masked ?? "") : Span("no number", .muted)
  },
  .truth,
  .of(VirtualAccount.self, "bank", width: 14...26, dispensability: 3) { account, _ in
    Span(account.bank.isEmpty ? account.provider.text : account.bank.text, .muted)
  },
  .of(VirtualAccount.self, "mode", width: 6...6, dispensability: 4) { account, _ in
    Span(account.mode.words, .muted)
  },
  .of(VirtualAccount.self, "owner", width: 9...9, dispensability: 5) { account, _ in
    Span(account.userID?.short ?? "", .muted)
  },
  .of(VirtualAccount.self, "status", width: 11...11, dispensability: 1, order: .status) {
    account,
    _ in Span(account.status.raw.text, .muted)
  },
  .id,
  .age,
]
