<?php
// Judges requests as EOOPAY's family does: which are taken, and why the others are not.
require __DIR__ . '/common.php';

const NAMED = ['pay_memberid', 'pay_orderid', 'pay_applydate', 'pay_bankcode', 'pay_notifyurl', 'pay_callbackurl', 'pay_userid', 'pay_amount'];

/** Between a name and its value: the oldest demos have an arrow. */
function signature(array $fields, array $merchant, callable $is_empty): string
{
    ['secret' => $key, 'pairSeparator' => $pair] = $merchant + ['pairSeparator' => '='];
    unset($fields['pay_md5sign']);
    ksort($fields, SORT_STRING);
    $text = '';
    foreach ($fields as $name => $value) {
        if (!$is_empty((string) $value)) {
            $text .= "$name$pair$value&";
        }
    }
    return strtoupper(md5($text . "key=$key"));
}

$php_empty = fn(string $value) => empty($value);
$blank = fn(string $value) => $value === '';

function present(array $post, array $names): void
{
    foreach ($names as $name) {
        refuse_unless(($post[$name] ?? '') !== '', 'field');
    }
}

function dated(string $text): void
{
    $date = DateTimeImmutable::createFromFormat('!Y-m-d H:i:s', $text);
    refuse_unless($date !== false && $date->format('Y-m-d H:i:s') === $text, 'field');
}

/** The day of an order, for a merchant whose orders are found by it. */
function day(array $post, array $merchant, string $name): array
{
    if (!($merchant['queriesNeedDate'] ?? false)) {
        return [];
    }
    present($post, [$name]);
    return [$name => $post[$name]];
}

/** All orders are of one day, which is looked for on the day asked about and on the next. */
function is_near(?string $day): bool
{
    return in_array($day, [null, '2024-08-04', '2024-08-05'], true);
}

function address(string $text): void
{
    refuse_unless(preg_match('~^https?://[a-z0-9.-]+(:\d+)?([/?#]|\z)~i', $text) === 1, 'field');
}

function amount(string $text): void
{
    refuse_unless(preg_match('/\A\d+\.\d\d\z/', $text) === 1 && trim($text, '0.') !== '', 'amount');
}

function card_number(string $type, string $number): bool
{
    return match ($type) {
        'NIT' => preg_match('/\A\d{9,10}\z/', $number) === 1,
        'CC', 'CE' => preg_match('/\A\d{6,10}\z/', $number) === 1,
        'PP' => preg_match('/\A[A-Za-z0-9]+\z/', $number) === 1,
        default => false,
    };
}

$deposit = function (array $post, array $merchants, array &$orders) use ($blank): void {
    present($post, [...NAMED, 'pay_md5sign']);
    $id = (string) intval($post['pay_memberid']);
    refuse_unless(isset($merchants[$id]), 'merchant');
    ['currency' => $currency] = $merchants[$id];
    if ($currency === 'COP') {
        present($post, ['pay_name', 'pay_email', 'pay_phone']);
    }
    amount($post['pay_amount']);
    dated($post['pay_applydate']);
    address($post['pay_notifyurl']);
    address($post['pay_callbackurl']);
    $name = "payment $id {$post['pay_orderid']}";
    refuse_unless(!isset($orders[$name]), 'duplicate');
    refuse_unless(intval($post['pay_bankcode']) !== 999, 'channel');
    $signed = [];
    foreach (NAMED as $field) {
        $signed[$field] = htmlspecialchars($post[$field], ENT_COMPAT, 'ISO-8859-1');
    }
    $signed['pay_memberid'] = intval($post['pay_memberid']);
    $signed['pay_bankcode'] = intval($post['pay_bankcode']);
    refuse_unless(signature($signed, $merchants[$id], $blank) === $post['pay_md5sign'], 'signature');
    $orders[$name] = true;
};

$payout = function (array $post, array $merchants, array &$orders) use ($php_empty): void {
    present($post, ['mchid', 'applydate', 'out_trade_no', 'payment_code', 'money', 'userid', 'notifyurl', 'pay_md5sign']);
    $id = $post['mchid'];
    refuse_unless(isset($merchants[$id]) && $id !== '', 'merchant');
    ['currency' => $currency, 'balance' => $balance] = $merchants[$id];
    $own = $currency === 'MMK'
        ? ['bankname', 'accountnumber', 'accountname']
        : ['bankname', 'accountnumber', 'account_type', 'name', 'mobile', 'email', 'card_type', 'card_number'];
    present($post, $own);
    amount($post['money']);
    dated($post['applydate']);
    address($post['notifyurl']);
    refuse_unless(preg_match('/\A[A-Za-z0-9]+\z/', $post['accountnumber']) === 1, 'field');
    if ($currency === 'MMK') {
        refuse_unless(in_array($post['bankname'], ['kbz', 'wave'], true), 'field');
    } else {
        refuse_unless(preg_match('/\A\d{4}\z/', $post['bankname']) === 1, 'field');
        refuse_unless(in_array($post['account_type'], ['0', '1'], true), 'field');
        refuse_unless(card_number($post['card_type'], $post['card_number']), 'field');
    }
    $name = "payout $id {$post['out_trade_no']}";
    refuse_unless(!isset($orders[$name]), 'duplicate');
    refuse_unless($post['payment_code'] !== '99999', 'channel');
    refuse_unless(signature($post, $merchants[$id], $php_empty) === $post['pay_md5sign'], 'signature');
    $cents = (int) str_replace('.', '', $post['money']);
    $spent = $orders["spent $id"] ?? 0;
    refuse_unless($spent + $cents <= (int) str_replace('.', '', $balance), 'balance');
    $orders["spent $id"] = $spent + $cents;
    $orders[$name] = true;
};

$check_order = function (array $post, array $merchants, array &$orders) use ($blank): void {
    $signed = ['pay_memberid', 'pay_orderid', 'serial_number'];
    present($post, [...$signed, 'pay_md5sign']);
    $merchant = $merchants[$post['pay_memberid']] ?? null;
    refuse_unless($merchant !== null, 'merchant');
    $fields = array_intersect_key($post, array_flip($signed));
    refuse_unless(signature($fields, $merchant, $blank) === $post['pay_md5sign'], 'signature');
    refuse_unless(isset($orders["payment {$post['pay_memberid']} {$post['pay_orderid']}"]), 'not-found');
    // Nobody transferred anything by hand, so no digits fit.
    throw new Refused('field');
};

$query_deposit = function (array $post, array $merchants, array &$orders) use ($blank): void {
    present($post, ['pay_memberid', 'pay_orderid', 'pay_md5sign']);
    $id = (string) intval($post['pay_memberid']);
    $merchant = $merchants[$id] ?? null;
    refuse_unless($merchant !== null, 'merchant');
    $fields = ['pay_memberid' => $id, 'pay_orderid' => $post['pay_orderid']] + day($post, $merchant, 'pay_applydate');
    refuse_unless(signature($fields, $merchant, $blank) === $post['pay_md5sign'], 'signature');
    refuse_unless(is_near($fields['pay_applydate'] ?? null), 'not-found');
    refuse_unless(isset($orders["payment $id {$post['pay_orderid']}"]), 'not-found');
};

$query_payout = function (array $post, array $merchants, array &$orders) use ($php_empty): void {
    present($post, ['mchid', 'out_trade_no', 'pay_md5sign']);
    $merchant = $merchants[$post['mchid']] ?? null;
    refuse_unless($merchant !== null, 'merchant');
    $fields = ['mchid' => $post['mchid'], 'out_trade_no' => $post['out_trade_no']] + day($post, $merchant, 'datetime');
    refuse_unless(signature($fields, $merchant, $php_empty) === $post['pay_md5sign'], 'signature');
    refuse_unless(is_near($fields['datetime'] ?? null), 'not-found');
    refuse_unless(isset($orders["payout {$post['mchid']} {$post['out_trade_no']}"]), 'not-found');
};

$query_balance = function (array $post, array $merchants) use ($blank): void {
    present($post, ['pay_memberid', 'pay_md5sign']);
    $id = (string) intval($post['pay_memberid']);
    $merchant = $merchants[$id] ?? null;
    refuse_unless($merchant !== null, 'merchant');
    refuse_unless(signature(['pay_memberid' => $id], $merchant, $blank) === $post['pay_md5sign'], 'signature');
};

$calls = [
    '/Pay_AddOrder.html' => $deposit,
    '/Payment_AddOrder' => $payout,
    '/Pay_Trade_CheckOrder' => $check_order,
    '/Pay_Trade_query.html' => $query_deposit,
    '/Payment_Index_Payquery' => $query_payout,
    '/Pay_Trade_MoneyQuery.html' => $query_balance,
];

run(function (array $request, array $merchants, array &$orders) use ($calls): void {
    $post = form($request);
    refuse_unless($post !== [], 'empty');
    $calls[$request['path']]($post, $merchants, $orders);
});
