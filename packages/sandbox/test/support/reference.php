<?php
// Signs as the gateway's family does. One line of JSON in (a list of cases), one line out (their signatures).
error_reporting(0);

// Between a name and its value; the oldest demos have an arrow.
$pair = '=';

function signed(array $fields, string $key, callable $isEmpty): string
{
    global $pair;
    ksort($fields);
    $text = '';
    foreach ($fields as $name => $value) {
        if (!$isEmpty($value)) {
            $text .= $name . $pair . $value . '&';
        }
    }
    return strtoupper(md5($text . 'key=' . $key));
}

function escaped($value): string
{
    return htmlspecialchars($value, ENT_COMPAT, 'ISO-8859-1');
}

$phpEmpty = fn($value) => empty($value);
$blank = fn($value) => $value === '';

$calls = [
    'deposit' => fn($post, $key) => signed([
        'pay_memberid' => intval($post['pay_memberid']),
        'pay_orderid' => escaped($post['pay_orderid']),
        'pay_applydate' => escaped($post['pay_applydate']),
        'pay_bankcode' => intval($post['pay_bankcode']),
        'pay_notifyurl' => escaped($post['pay_notifyurl']),
        'pay_callbackurl' => escaped($post['pay_callbackurl']),
        'pay_userid' => escaped($post['pay_userid']),
        'pay_amount' => escaped($post['pay_amount']),
    ], $key, $blank),
    'payout' => fn($post, $key) => signed(array_diff_key($post, ['pay_md5sign' => 1]), $key, $phpEmpty),
    'payoutOfSome' => fn($post, $key) => signed(
        array_intersect_key($post, ['mchid' => 1, 'money' => 1, 'out_trade_no' => 1, 'userid' => 1]), $key, $phpEmpty),
    'checkOrder' => fn($post, $key) => signed([
        'pay_memberid' => intval($post['pay_memberid']),
        'pay_orderid' => $post['pay_orderid'],
        'serial_number' => $post['serial_number'],
    ], $key, $blank),
    'queryDeposit' => fn($post, $key) => signed([
        'pay_memberid' => intval($post['pay_memberid']),
        'pay_orderid' => $post['pay_orderid'],
    ], $key, $blank),
    'queryPayout' => fn($post, $key) => signed([
        'mchid' => $post['mchid'],
        'out_trade_no' => $post['out_trade_no'],
    ], $key, $phpEmpty),
    'queryDepositOfDay' => fn($post, $key) => signed([
        'pay_memberid' => intval($post['pay_memberid']),
        'pay_orderid' => $post['pay_orderid'],
        'pay_applydate' => $post['pay_applydate'],
    ], $key, $blank),
    'queryPayoutOfDay' => fn($post, $key) => signed([
        'mchid' => $post['mchid'],
        'out_trade_no' => $post['out_trade_no'],
        'datetime' => $post['datetime'],
    ], $key, $phpEmpty),
    'balance' => fn($post, $key) => signed(['pay_memberid' => intval($post['pay_memberid'])], $key, $blank),
    // What the gateway sends itself.
    'sent' => fn($fields, $key) => signed(
        array_diff_key($fields, ['sign' => 1, 'pay_md5sign' => 1, 'attach' => 1]), $key, $phpEmpty),
    'epay' => function ($fields, $key) {
        unset($fields['sign'], $fields['sign_type']);
        ksort($fields);
        $pairs = [];
        foreach ($fields as $name => $value) {
            if ($value != '') {
                $pairs[] = "$name=$value";
            }
        }
        return md5(implode('&', $pairs) . $key);
    },
    'epayText' => fn($fields) => htmlspecialchars(addslashes($fields['text']), ENT_QUOTES),
];

while (($line = fgets(STDIN)) !== false) {
    $signatures = [];
    foreach (json_decode($line, true) as $case) {
        $fields = $case['fields'] ?? null;
        if ($fields === null) {
            parse_str(base64_decode($case['body']), $fields);
        }
        $pair = $case['pair'] ?? '=';
        $signatures[] = $calls[$case['call']]($fields, $case['key']);
    }
    echo json_encode($signatures), "\n";
}
