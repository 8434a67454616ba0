import Kira

/// The columns of the virtual accounts list.
let accountColumns: [Column] = [
  .grade,
  .plain(.init("account", 9...12)) { (account: VirtualAccount) in
    account.hasRealNumber ? account.accountNumber?.masked ?? "" : "no number"
  },
  .truth,
  .muted(.init("bank", 14...26, dispensability: 3)) { (account: VirtualAccount) in
    account.bank.isEmpty ? account.provider.text : account.bank.text
  },
  .muted(.init("mode", 6...6, dispensability: 4)) { (account: VirtualAccount) in
    account.mode.words
  },
  .muted(.init("owner", 9...9, dispensability: 5)) { (account: VirtualAccount) in
    account.userID?.short ?? ""
  },
  .status(dispensability: 1),
  .id,
  .age,
]
